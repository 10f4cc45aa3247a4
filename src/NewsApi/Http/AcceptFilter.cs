using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>
/// Responds 406 before the action runs: a client that cannot read the response must not find out after its article is stored.
/// Problems are sent whatever the client accepts.
/// </summary>
internal sealed class AcceptFilter(IApiDescriptionGroupCollectionProvider descriptions) : IResourceFilter
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<MediaTypeHeaderValue>> _produced = new();

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var accepted = context.HttpContext.Request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return;
        }

        var produced = _produced.GetOrAdd(context.ActionDescriptor.Id, ReadProduced);
        if (produced.Count > 0 && !produced.Any(type => IsAcceptable(type, accepted)))
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            context.Result = new EmptyResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    // The most specific range that matches decides (RFC 9110, 12.5.1): "*/*, application/json;q=0" refuses JSON.
    private static bool IsAcceptable(MediaTypeHeaderValue type, IList<MediaTypeHeaderValue> accepted) => accepted
        .Where(range => WithoutQuality(range) is var plain && type.IsSubsetOf(plain))
        .OrderBy(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
        .LastOrDefault() is { } decisive && decisive.Quality != 0;

    private static MediaTypeHeaderValue WithoutQuality(MediaTypeHeaderValue range) => new(range.MediaType);

    private List<MediaTypeHeaderValue> ReadProduced(string actionId) =>
    [
        .. descriptions.ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .Where(item => item.ActionDescriptor.Id == actionId)
            .SelectMany(item => item.SupportedResponseTypes)
            .Where(response => response.StatusCode is >= 200 and < 300)
            .SelectMany(response => response.ApiResponseFormats)
            .Select(format => new MediaTypeHeaderValue(format.MediaType)),
    ];
}
