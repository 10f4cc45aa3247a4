using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>
/// Serializes earlier states of articles. The entities themselves are written as JSON, so that a new member is stored
/// without further code. A member that an older revision lacks has its default value when it is read.
/// </summary>
internal static class RevisionSerializer
{
    // The text, the sections and the quotes are in RevisionBody. Of speakers only what a quote shows is stored.
    private static readonly Dictionary<Type, Func<string, bool>> SerializedMembers = new()
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
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RemoveMembers } },
    };

    /// <summary>Serializes the metadata of an article whose tags are loaded.</summary>
    public static ArticleRevision Serialize(Article article) => new()
    {
        ArticleId = article.Id,
        Number = article.Revision,
        CreatedAt = article.RevisedAt,
        CreatedBy = article.RevisedBy,
        Changed = article.RevisedMembers,
        Headline = article.Headline,
        State = JsonSerializer.Serialize(article, Json),
    };

    /// <summary>Serializes the text, the sections and the quotes of an article, which are loaded.</summary>
    public static RevisionBody SerializeBody(Article article)
    {
        using var content = new MemoryStream();
        using (var compressed = new BrotliStream(content, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(compressed, new Parts(article.Body.Text, article.Sections, article.Quotes), Json);
        }

        return new RevisionBody { ArticleId = article.Id, LastRevision = article.Revision, Content = content.ToArray() };
    }

    /// <summary>Reads an article without its text, sections and quotes.</summary>
    public static Article Deserialize(ArticleRevision revision) => JsonSerializer.Deserialize<Article>(revision.State, Json)!;

    /// <summary>Reads the text, the sections and the quotes into <paramref name="article"/>.</summary>
    public static void DeserializeBody(RevisionBody body, Article article)
    {
        using var compressed = new BrotliStream(new MemoryStream(body.Content), CompressionMode.Decompress);
        var parts = JsonSerializer.Deserialize<Parts>(compressed, Json)!;
        article.Body = new ArticleText { ArticleId = body.ArticleId, Text = parts.Text };
        (article.Sections, article.Quotes) = (parts.Sections, parts.Quotes);
    }

    private static void RemoveMembers(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.ToList())
        {
            property.IsRequired = false;
            if (SerializedMembers.TryGetValue(type.Type, out var isSerialized) && !isSerialized(property.Name))
            {
                type.Properties.Remove(property);
            }
        }
    }

    private sealed record Parts(string Text, List<Section> Sections, List<Quote> Quotes);
}
