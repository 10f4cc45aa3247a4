namespace NewsApi.Seeds;

/// <summary>Where the texts are that a new database begins with.</summary>
internal sealed class SeedOptions
{
    public const string Section = "Seeds";

    /// <summary>
    /// A folder of .txt files; relative to the working folder, or to the program where that has no such folder.
    /// Empty loads none.
    /// </summary>
    public string Path { get; init; } = "";
}
