using NewsApi.Articles;

namespace NewsApi.Imports.Files;

/// <summary>How the files of a command are read.</summary>
internal sealed record FileSettings
{
    /// <summary>What articles have that name none themselves.</summary>
    public ArticleQuery Defaults { get; init; } = new();

    public DateSource DateFrom { get; init; }

    /// <summary>The columns of CSV files, by the members of an article that they are.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>The maximum length of an article, in bytes.</summary>
    public required long MaxLength { get; init; }
}
