namespace NewsApi.Settings;

/// <summary>Requires the path of a folder. Whether the folder can be used is checked when it is opened.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FolderAttribute : SettingRuleAttribute
{
    public override string Allowed => "the path of a folder";

    public override bool IsValid(object? value) =>
        value is not string path || (!path.Any(char.IsControl) && !File.Exists(path));
}
