<#-- The platform's frame around the parts that the pages of the base theme fill in. -->
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
    <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
    <#if scripts??>
        <#list scripts as script>
            <script src="${script}"></script>
        </#list>
    </#if>
    <script src="${url.resourcesPath}/js/seite.js" type="module"></script>
    <#-- Whoever signs in or starts anew in another tab does so here too. -->
    <script type="module">
        <#outputformat "JavaScript">
        import * as tabs from ${(url.resourcesPath + "/js/authChecker.js")?c};
        tabs.startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
        <#if authenticationSession??>
        tabs.checkAuthSession(${authenticationSession.authSessionIdHash?c});
        </#if>
        </#outputformat>
    </script>
</head>

<body data-page-id="login-${pageId}" data-qr-code="${msg("asskommBarcode")}">
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

            <#-- Who began the step is not warned that it is to be done. -->
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
