<#macro content>
<#assign platform = ((client.baseUrl)!"")?remove_ending("/")>
<#if platform?starts_with("http")>
<footer class="ak-foot">
    <ul>
        <li><a href="${platform}/">${msg("asskommHome")}</a></li>
        <li><a href="${platform}/barrierefreiheit">${msg("asskommAccessibility")}</a></li>
        <li><a href="${platform}/datenschutz">${msg("asskommPrivacy")}</a></li>
        <li><a href="${platform}/impressum">${msg("asskommImprint")}</a></li>
    </ul>
</footer>
</#if>
</#macro>
