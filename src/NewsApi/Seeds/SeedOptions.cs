using NewsApi.Settings;

namespace NewsApi.Seeds;

/// <summary>Where the texts are that a new database begins with.</summary>
[SettingsSection(SeedOptions.Section)]
internal sealed class SeedOptions
{
    public const string Section = "Seeds";

    /// <summary>The folder that is used where there is one.</summary>
    public const string DefaultPath = "seeds";

    /// <summary>
    /// A folder of .txt files; relative to the working folder, or to the program where that has no such folder.
    /// Empty loads none; without a value it is <see cref="DefaultPath"/>, where that exists.
    /// </summary>
    [ReadableFolder]
    public string? Path { get; init; }
}
