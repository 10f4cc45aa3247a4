using NewsApi.Settings;

namespace NewsApi.Http;

/// <summary>A path below which the server is published.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PathBaseAttribute : SettingRuleAttribute
{
    public override string Allowed => "empty, or a path that begins but does not end with '/', such as '/news'";

    public override bool IsValid(object? value) => value is not string { Length: > 0 } path
        || (path[0] == '/' && path[^1] != '/' && path.All(sign => char.IsAsciiLetterOrDigit(sign) || "/-._~".Contains(sign))
            && !path[1..].Split('/').Any(part => part is "" or "." or ".."));
}
