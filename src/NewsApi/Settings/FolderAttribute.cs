namespace NewsApi.Settings;

/// <summary>The path of a folder. What is there, and whether it can be used, is found out when it is opened.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FolderAttribute : SettingRuleAttribute
{
    public override string Allowed => "the path of a folder";

    public override bool IsValid(object? value) =>
        value is not string path || (!path.Any(char.IsControl) && !File.Exists(path));
}
