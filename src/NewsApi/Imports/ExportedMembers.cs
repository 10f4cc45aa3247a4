using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsApi.Articles;
using NewsApi.Exports;

namespace NewsApi.Imports;

/// <summary>
/// Lets an import read what an export has written: members that the server sets, such as <c>id</c>, are ignored. All other unknown
/// members are errors.
/// </summary>
internal static class ExportedMembers
{
    private static readonly string[] Ignored = [.. typeof(ArticleSummary).GetProperties().Select(ArticleMembers.NameOf)];

    // A member that every exported article has, and no other.
    private const string Marker = "contentHash";

    public static JsonSerializerOptions Allow(JsonSerializerOptions json)
    {
        var options = new JsonSerializerOptions(json);
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(AddIgnored);
        return options;
    }

    private static void AddIgnored(JsonTypeInfo type)
    {
        if (type.Type != typeof(ArticleRequest))
        {
            return;
        }

        var known = type.Properties.Select(property => property.Name).ToHashSet();
        foreach (var name in Ignored.Where(name => !known.Contains(name)))
        {
            var property = type.CreateJsonPropertyInfo(typeof(JsonElement), name);
            property.Set = name == Marker ? (article, _) => ((ArticleRequest)article).IsExport = true : (_, _) => { };
            type.Properties.Add(property);
        }

        var corrections = type.CreateJsonPropertyInfo(typeof(JsonElement), CorrectedArticle.Member);
        corrections.Set = (article, value) => ((ArticleRequest)article).Corrections = (JsonElement)value!;
        type.Properties.Add(corrections);
    }
}
