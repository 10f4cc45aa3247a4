using System.Net;
using System.Text.Json;

namespace NewsApi.Tests.Support;

/// <summary>Asserts that a response is a complete problem without internals of the server.</summary>
internal static class ProblemAssert
{
    private static readonly string[] Inside = [" at NewsApi", "System.", "Microsoft.", "SELECT ", "SQLite", ".cs:", "/tmp/", "Exception"];

    public static async Task<JsonElement> IsAsync(HttpResponseMessage response, HttpStatusCode status, string type)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(Inside, body.Contains);

        var problem = JsonElement.Parse(body);
        Assert.Equal($"/problems/{type}", problem.Get("type"));
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal(response.RequestMessage!.RequestUri!.AbsolutePath, problem.Get("instance"));
        Assert.All(["title", "detail", "traceId"], member => Assert.NotEmpty(problem.Get(member)!));
        return problem;
    }

    /// <summary>A 400 whose <c>errors</c> names just these members or parameters.</summary>
    public static async Task NamesAsync(HttpResponseMessage response, params string[] names)
    {
        var problem = await IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
        var errors = problem.GetProperty("errors");
        Assert.Equal(names.Order(), errors.EnumerateObject().Select(error => error.Name).Order());
        Assert.All(errors.EnumerateObject(), error => Assert.NotEmpty(error.Value[0].GetString()!));
    }
}
