using System.Security.Cryptography;
using System.Text;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>Gives searches the state of the index: the same search on the same state has the same result.</summary>
internal sealed class SearchStateFilter(CurrentIndex index, ChangeFeed feed) : ResourceStateFilter
{
    // The bytes of a search differ each time, as it tells how long it took.
    protected override async Task<ResourceState?> FindAsync(HttpContext http)
    {
        var request = http.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || CachedSearchAttribute.IsRelativeToNow(request))
        {
            return null;
        }

        var sequence = feed.Sequence;
        using var view = await index.OpenAsync(http.RequestAborted);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{view.State}\n{request.Path}{request.QueryString}"));
        return view.Sequence < sequence ? null : new ResourceState($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"", null);
    }
}
