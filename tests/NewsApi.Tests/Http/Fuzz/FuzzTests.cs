using NewsApi.Tests.Support;
using NSwag;

namespace NewsApi.Tests.Http.Fuzz;

/// <summary>
/// Sends requests generated from the OpenAPI document, with valid and invalid values, and compares every response with it.
/// <c>FUZZ_REQUESTS</c> and <c>FUZZ_SEED</c> make it long, or another one.
/// </summary>
public sealed class FuzzTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const int Articles = 8;

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task EveryOperation_WithValuesFromItsSchema_RespondsAsDocumented()
    {
        await CreateArticlesAsync();
        var document = await OpenApiDocument.FromJsonAsync(await _client.GetStringAsync("/swagger/v1/swagger.json"));
        var operations = document.Operations.OrderBy(operation => operation.Path).ThenBy(operation => operation.Method).ToList();
        var requests = new FuzzRequests(new Random(Read("FUZZ_SEED", 1)));
        var failures = new List<string>();

        for (var number = 0; number < Read("FUZZ_REQUESTS", 400); number++)
        {
            var operation = operations[number % operations.Count];
            using var request = requests.Make(operation);
            using var response = await _client.SendAsync(request);
            if (await FuzzResponses.FindFaultAsync(operation, response) is { } fault)
            {
                failures.Add($"{number}: {request.Method} {request.RequestUri} -> {(int)response.StatusCode}: {fault}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} faults\n{string.Join('\n', failures.Take(25))}");
    }

    private async Task CreateArticlesAsync()
    {
        for (var number = 1; number <= Articles; number++)
        {
            await _client.CreateAsync(
                $"Pier {number} opened\n\nMayor Ida Holm opened pier {number}. \"It is done,\" Holm said, as per Reuters.\n\n"
                + "What comes next\n\nBoats land again.",
                new { source = "AP", externalId = $"x{number}", tags = (string[])["sea"], publishedAt = "2026-02-04" });
        }
    }

    private static int Read(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var value) ? value : otherwise;
}
