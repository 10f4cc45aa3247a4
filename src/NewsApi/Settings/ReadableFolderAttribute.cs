namespace NewsApi.Settings;

/// <summary>
/// Requires a folder that exists and can be listed, relative to the working directory or else to the program. Empty means
/// none.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReadableFolderAttribute : SettingRuleAttribute
{
    public override string Allowed => "a folder that exists and can be read, or empty for none";

    /// <summary>Finds the folder of a path; null if it does not exist.</summary>
    public static string? Find(string path)
    {
        string[] candidates = [Path.GetFullPath(path), Path.Combine(AppContext.BaseDirectory, path)];
        return Array.Find(candidates, Directory.Exists);
    }

    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } path || (!path.Any(char.IsControl) && Find(path) is { } folder && CanList(folder));

    private static bool CanList(string folder)
    {
        try
        {
            _ = Directory.EnumerateFiles(folder).Any();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
