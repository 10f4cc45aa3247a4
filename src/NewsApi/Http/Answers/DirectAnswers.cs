using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace NewsApi.Http.Answers;

/// <summary>
/// Makes an answer that is kept without the framework's binders, filters and formatters, where the request asks for
/// nothing special: they take more time than reading does. What they would answer is what is answered here.
/// </summary>
internal sealed class DirectAnswers(IOptions<JsonOptions> json)
{
    private const string MediaType = "application/json";
    private const string ContentType = "application/json; charset=utf-8";

    public async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<AnswerBuffer>() is { } buffer
            && http.GetEndpoint()?.Metadata.GetMetadata<DirectAttribute>() is { } direct
            && http.Request.Headers.Accept.ToString() is "" or "*/*" or MediaType
            && await ((IDirectAnswer)http.RequestServices.GetRequiredService(direct.Maker)).FindAsync(http) is { } value)
        {
            await WriteAsync(http, buffer, value);
            return;
        }

        await next(http);
    }

    private async Task WriteAsync(HttpContext http, AnswerBuffer buffer, object value)
    {
        EntityTags.DescribeUse(http.Response);
        http.Response.ContentType = ContentType;
        var state = value as IVersioned ?? http.Features.Get<KnownState>();
        if (state is not null)
        {
            EntityTags.Describe(http.Response, state, isWeak: false);
        }

        if (value is IPage page)
        {
            PageHeaders.Describe(http.Response, page);
        }

        await JsonSerializer.SerializeAsync(buffer, value, value.GetType(), json.Value.JsonSerializerOptions, http.RequestAborted);
        if (state?.Tag is null && EntityTags.TagOf(buffer) is { } tag)
        {
            http.Response.Headers.ETag = value is IPage ? EntityTag.Weak(tag) : tag;
        }
    }
}

/// <summary>Finds what an action would answer to a request with no conditions, parts or filters.</summary>
internal interface IDirectAnswer
{
    /// <summary>Null where it does not know: the action is asked then.</summary>
    Task<object?> FindAsync(HttpContext http);
}

/// <summary>What the action answers, <paramref name="maker"/>, an <see cref="IDirectAnswer"/>, often knows without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DirectAttribute(Type maker) : Attribute
{
    public Type Maker { get; } = maker;
}

internal static class DirectAnswersSetup
{
    public static void UseDirectAnswers(this WebApplication app) =>
        app.Use(next =>
        {
            var answers = app.Services.GetRequiredService<DirectAnswers>();
            return http => answers.AnswerAsync(http, next);
        });
}
