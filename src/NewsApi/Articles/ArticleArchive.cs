using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>
/// The form in which past states of articles are kept: the entities themselves as JSON, so that a new member cannot be
/// forgotten. A member that an old state lacks has its default when it is read.
/// </summary>
internal static class ArticleArchive
{
    // Parts are kept apart from the article; speakers and outlets by what a quote shows of them.
    private static readonly Dictionary<Type, Func<string, bool>> Kept = new()
    {
        [typeof(Article)] = name => name is not (nameof(Article.Body) or nameof(Article.Outlet) or nameof(Article.Sections)
            or nameof(Article.Quotes) or nameof(Article.Roles)),
        [typeof(Quote)] = name => name is not (nameof(Quote.Article) or nameof(Quote.Section)),
        [typeof(Speaker)] = name => name is nameof(Speaker.Id) or nameof(Speaker.Name) or nameof(Speaker.NameKey),
    };

    private static readonly JsonSerializerOptions Json = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    /// <summary>The article as it was until now, with its tags loaded.</summary>
    public static ArticleRevision Keep(Article article) => new()
    {
        ArticleId = article.Id,
        Number = article.Revision,
        CreatedAt = article.RevisedAt,
        CreatedBy = article.RevisedBy,
        Changed = article.RevisedMembers,
        Headline = article.Headline,
        State = JsonSerializer.Serialize(article, Json),
    };

    /// <summary>Its text and parts, all loaded.</summary>
    public static RevisionBody KeepBody(Article article)
    {
        using var content = new MemoryStream();
        using (var compressed = new BrotliStream(content, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(compressed, new Parts(article.Body.Text, article.Sections, article.Quotes), Json);
        }

        return new RevisionBody { ArticleId = article.Id, LastRevision = article.Revision, Content = content.ToArray() };
    }

    /// <summary>An article as it was, without its text and parts.</summary>
    public static Article Read(ArticleRevision revision) => JsonSerializer.Deserialize<Article>(revision.State, Json)!;

    /// <summary>Puts the text and parts into an article that had them.</summary>
    public static void Read(RevisionBody body, Article article)
    {
        using var compressed = new BrotliStream(new MemoryStream(body.Content), CompressionMode.Decompress);
        var parts = JsonSerializer.Deserialize<Parts>(compressed, Json)!;
        article.Body = new ArticleText { ArticleId = body.ArticleId, Text = parts.Text };
        (article.Sections, article.Quotes) = (parts.Sections, parts.Quotes);
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.ToList())
        {
            property.IsRequired = false;
            if (Kept.TryGetValue(type.Type, out var isKept) && !isKept(property.Name))
            {
                type.Properties.Remove(property);
            }
        }
    }

    private sealed record Parts(string Text, List<Section> Sections, List<Quote> Quotes);
}
