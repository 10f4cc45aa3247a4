using System.Security.Cryptography;
using System.Text;
using NewsApi.Http;
using NewsApi.Http.Answers;

namespace NewsApi.Search;

/// <summary>The entity state of searches: the last change that the index holds.</summary>
internal sealed class SearchEntityStates(CurrentIndex index) : KnownStates
{
    // The bytes of a search differ each time, as it tells how long it took.
    protected override async Task<KnownState?> FindAsync(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        using var view = await index.OpenAsync(http.RequestAborted);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{view.State}\n{request.Path}{request.QueryString}"));
        return IsRelativeToNow(request) ? null : new KnownState($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"", null);
    }

    private static bool IsRelativeToNow(HttpRequest request) => request.Query.Any(parameter =>
        parameter.Key != "q" && (KeptAnswers.DependsOnMore(parameter) || parameter is { Key: "rank", Value: [not "relevance"] }));
}
