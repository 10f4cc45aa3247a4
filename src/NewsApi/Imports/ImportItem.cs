using System.IO.Hashing;
using NewsApi.Articles;
using NewsApi.Corrections;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>A line of a file, or a file of an archive, as it was read: its content, or why it cannot be read.</summary>
/// <param name="Line">The number of the line or of the file, from 1.</param>
internal sealed record ImportItem(long Line)
{
    /// <summary>The name of the file; null for a line.</summary>
    public string? Name { get; init; }

    public ContentKind Kind { get; init; }

    public byte[] Content { get; init; } = [];

    /// <summary>The metadata that the file itself does not have.</summary>
    public ArticleQuery Metadata { get; init; } = new();

    /// <summary>Why it cannot be read; null if it can.</summary>
    public LineProblem? Problem { get; init; }

    /// <summary>What is reported instead of importing it; null if it is to be imported.</summary>
    public string? Note { get; init; }

    /// <summary>Identifies the content.</summary>
    public long Hash => unchecked((long)XxHash3.HashToUInt64(Content));
}

/// <summary>What the content of an item is.</summary>
internal enum ContentKind
{
    /// <summary>An object as for <c>POST /articles</c>.</summary>
    Json,
    Text,
    Page,
}

/// <summary>An item, and the article that is made of it or the problem that prevents it.</summary>
internal sealed record PreparedItem(ImportItem Item, Article? Article, LineProblem? Problem)
{
    /// <summary>The corrections to make once the article is stored.</summary>
    public IReadOnlyList<RecordedCorrection> Corrections { get; init; } = [];
}
