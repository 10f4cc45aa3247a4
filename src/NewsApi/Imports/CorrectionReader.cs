using System.Text.Json;
using NewsApi.Articles;
using NewsApi.Corrections;
using NewsApi.Exports;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>Reads the corrections that an export wrote with an article.</summary>
internal sealed class CorrectionReader(JsonSerializerOptions json)
{
    /// <summary>Returns the corrections; none where the article has none.</summary>
    /// <exception cref="BadHttpRequestException">They are not what an export writes, or do not fit the text.</exception>
    public IReadOnlyList<RecordedCorrection> Read(ArticleRequest posted, Article article)
    {
        if (posted.Corrections is not { ValueKind: not JsonValueKind.Null } given)
        {
            return [];
        }

        var (corrections, check) = (Deserialize(given), new CorrectionCheck(article.Body.Text));
        for (var at = 0; at < corrections.Count; at++)
        {
            if (check.FindFault(corrections[at]) is { } fault)
            {
                throw Invalid($"[{at}]: {fault}");
            }
        }

        return corrections;
    }

    private List<RecordedCorrection> Deserialize(JsonElement given)
    {
        try
        {
            return given.Deserialize<List<RecordedCorrection>>(json) is { Count: <= Article.QuotesMaxCount } list
                && list.TrueForAll(one => one is not null) ? list : throw Invalid($": Must be at most {Article.QuotesMaxCount} objects.");
        }
        catch (JsonException failure)
        {
            throw Invalid($"{failure.Path?.TrimStart('$')}: Must be what an export writes with include=corrections.");
        }
    }

    private static BadHttpRequestException Invalid(string reason) => new($"'{CorrectedArticle.Member}'{reason}");
}
