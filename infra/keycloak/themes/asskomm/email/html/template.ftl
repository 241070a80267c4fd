<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<style>
body { margin: 0; background: #f3f5fa; color: #171a2b; font: 18px/1.5 "Fira Sans", "Segoe UI", Arial, sans-serif; }
p { margin: 0 0 20px; }
a { color: #1a3da5; font-weight: 600; overflow-wrap: anywhere; }
</style>
</head>
<body style="margin: 0; background: #f3f5fa; color: #171a2b">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding: 24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 600px; text-align: left">
<tr><td style="background: #0b1a4f; color: #ffffff; padding: 20px 32px; border-radius: 14px 14px 0 0; font: 600 22px/1.3 'Fira Sans', 'Segoe UI', Arial, sans-serif">ASSKomm<br><span style="font-size: 16px; font-weight: 400; color: #d7def2">${msg("asskommClaim")}</span></td></tr>
<tr><td style="background: #ffffff; padding: 32px 32px 12px; border-radius: 0 0 14px 14px; font: 18px/1.5 'Fira Sans', 'Segoe UI', Arial, sans-serif">
<#nested>
</td></tr>
<tr><td style="padding: 16px 32px; color: #4a5069; font: 16px/1.5 'Fira Sans', 'Segoe UI', Arial, sans-serif">${msg("asskommAutomatic")}</td></tr>
</table>
</td></tr></table>
</body>
</html>
</#macro>
