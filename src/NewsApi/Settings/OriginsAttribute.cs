namespace NewsApi.Settings;

/// <summary>Requires a comma list of origins, as browsers send them in <c>Origin</c>; <c>*</c> allows any.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OriginsAttribute : SettingRuleAttribute
{
    public override string Allowed => "a comma list of origins without a path, such as 'https://news.example', or '*'";

    public override bool IsValid(object? value) =>
        value is string list && list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is var origins
        && (origins is ["*"] || Array.TrueForAll(origins, IsOrigin));

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0 && uri.UserInfo.Length == 0
        && text.Equals(uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
