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
        if (http.Response.Body is AnswerBuffer buffer
            && http.GetEndpoint()?.Metadata.GetMetadata<DirectAttribute>() is { } direct
            && http.Request.Headers.Accept.ToString() is "" or "*/*" or MediaType
            && await ((IDirectAnswer)http.RequestServices.GetRequiredService(direct.Maker)).WriteAsync(http, buffer) is { } answer)
        {
            Complete(http, buffer, answer);
            return;
        }

        await next(http);
    }

    private void Complete(HttpContext http, AnswerBuffer buffer, DirectAnswer answer)
    {
        EntityTags.DescribeUse(http.Response);
        http.Response.ContentType = ContentType;
        if (answer.State is { } state)
        {
            EntityTags.Describe(http.Response, state, isWeak: false);
        }

        if (answer.Page is { } page)
        {
            PageHeaders.Describe(http.Response, page);
            WriteAround(buffer, page);
        }

        if (answer.State?.Tag is null && EntityTags.TagOf(buffer) is { } tag)
        {
            http.Response.Headers.ETag = answer.Page is null ? tag : EntityTag.Weak(tag);
        }
    }

    // The rest of the page, behind its items.
    private void WriteAround(AnswerBuffer buffer, IPage page)
    {
        var empty = JsonSerializer.SerializeToUtf8Bytes(page, page.GetType(), json.Value.JsonSerializerOptions);
        var rest = empty.AsSpan(DirectAnswer.BeforeItems.Length + "[]".Length);
        rest.CopyTo(buffer.GetSpan(rest.Length));
        buffer.Advance(rest.Length);
    }
}

/// <summary>Writes what an action would answer to a request with no conditions, parts or filters.</summary>
internal interface IDirectAnswer
{
    /// <summary>Null where it does not know, and nothing is written: the action is asked then.</summary>
    Task<DirectAnswer?> WriteAsync(HttpContext http, AnswerBuffer buffer);
}

/// <summary>An answer whose JSON is written.</summary>
/// <param name="State">The state that it shows, where that is known.</param>
/// <param name="Page">Of a list, the page that it is, but without its items: only they are written.</param>
internal sealed record DirectAnswer(IVersioned? State, IPage? Page)
{
    /// <summary>How a page begins.</summary>
    public static ReadOnlySpan<byte> BeforeItems => "{\"items\":"u8;
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
