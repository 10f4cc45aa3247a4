using NewsApi.Settings;

namespace NewsApi.Seeds;

/// <summary>Settings of the seeds, the articles of a new database (<c>Seeds__…</c>).</summary>
[SettingsSection(SeedOptions.Section)]
internal sealed class SeedOptions
{
    public const string Section = "Seeds";

    /// <summary>
    /// A folder of .txt files, relative to the working directory or else to the program. Empty loads none; the default folder
    /// need not exist.
    /// </summary>
    [ReadableFolder]
    public string Path { get; init; } = "seeds";
}
