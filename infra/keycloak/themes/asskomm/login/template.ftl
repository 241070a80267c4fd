<#-- The stock template of the base theme with the platform's frame and landmarks around the same parts.
     ThemeTests notices when a new Keycloak brings another stock template. -->
<#import "footer.ftl" as loginFooter>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
    <meta charset="utf-8">
    <#list properties.meta?split(' ') as meta>
        <meta name="${meta?split('==')[0]}" content="${meta?split('==')[1]}">
    </#list>
    <meta name="robots" content="noindex, nofollow">
    <title>${title!}</title>
    <link rel="icon" href="${url.resourcesPath}/img/zeichen.svg" type="image/svg+xml">
    <#list properties.styles?split(' ') as style>
        <link href="${url.resourcesPath}/${style}" rel="stylesheet">
    </#list>
    <script type="importmap">
        {
            "imports": {
                "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"
            }
        }
    </script>
    <#if scripts??>
        <#list scripts as script>
            <script src="${script}" type="text/javascript"></script>
        </#list>
    </#if>
    <script type="module">
        <#outputformat "JavaScript">
        import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};

        startSessionPolling(
            ${url.ssoLoginInOtherTabsUrl?c}
        );
        </#outputformat>
    </script>
    <script type="module">
        document.addEventListener("click", (event) => {
            const link = event.target.closest("a[data-once-link]");

            if (!link) {
                return;
            }

            if (link.getAttribute("aria-disabled") === "true") {
                event.preventDefault();
                return;
            }

            link.setAttribute("role", "link");
            link.setAttribute("aria-disabled", "true");
        });
    </script>
    <#if authenticationSession??>
        <script type="module">
            <#outputformat "JavaScript">
            import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};

            checkAuthSession(
                ${authenticationSession.authSessionIdHash?c}
            );
            </#outputformat>
        </script>
    </#if>
</head>

<body data-page-id="login-${pageId}">
<div class="ak-page">
    <header class="ak-brand">
        <div class="ak-brand__name">
            <img src="${url.resourcesPath}/img/zeichen.svg" alt="" width="48" height="48">
            <p>${kcSanitize(msg("loginTitleHtml",(realm.displayNameHtml!'')))?no_esc}<small>${msg("asskommClaim")}</small></p>
        </div>
        <p class="ak-brand__words">${msg("asskommWords")}</p>
    </header>

    <main class="ak-sheet">
        <div class="ak-sheet__inner" id="kc-content">
            <#if !(auth?has_content && auth.showUsername() && !auth.showResetCredentials())>
                <h1 id="kc-page-title"><#nested "header"></h1>
            <#else>
                <h1 id="kc-page-title"><#nested "header"></h1>
                <#nested "show-username">
                <div id="kc-username" class="ak-who">
                    <span id="kc-attempted-username">${auth.attemptedUsername}</span>
                    <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
                </div>
            </#if>
            <#if displayRequiredFields>
                <p class="ak-hint"><span class="required">*</span> ${msg("requiredFields")}</p>
            </#if>

            <#-- App-initiated actions should not see warning messages about the need to complete the action -->
            <#-- during login.                                                                               -->
            <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
                <div class="alert-${message.type} ${properties.kcAlertClass!} ak-alert--${message.type}"<#if message.type = 'error'> role="alert"</#if>>
                    <span class="ak-icon ak-icon--${message.type}" aria-hidden="true"></span>
                    <span class="${properties.kcAlertTitleClass!}">${kcSanitize(message.summary)?no_esc}</span>
                </div>
            </#if>

            <#nested "form">

            <#if auth?has_content && auth.showTryAnotherWayLink()>
                <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
                    <input type="hidden" name="tryAnotherWay" value="on">
                    <button type="submit" class="ak-button ak-button--plain" id="try-another-way">${msg("doTryAnotherWay")}</button>
                </form>
            </#if>

            <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
                <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
                    <input type="hidden" name="switchOrganization" value="true">
                    <button type="submit" class="ak-button ak-button--plain" id="switch-organization">${msg("doSwitchOrganization")}</button>
                </form>
            </#if>

            <#nested "socialProviders">

            <#if displayInfo>
                <div id="kc-info" class="${properties.kcSignUpClass!}">
                    <#nested "info">
                </div>
            </#if>
        </div>

        <@loginFooter.content/>
    </main>
</div>
</body>
</html>
</#macro>
