using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Revisions;

public sealed class HistoryCostTests
{
    [SqliteFact]
    public async Task Get_ArticleWithAThousandRevisions_ReadsWhatOneWithOneReads()
    {
        await using var host = new NewsApiHost();
        var client = host.CreateClient();
        var plain = $"/api/v1/articles/{(await client.CreateAsync(TextOf(0))).Id()}";
        var edited = $"/api/v1/articles/{(await client.CreateAsync(TextOf(1))).Id()}";
        // No more at once than the server works on and lets wait.
        foreach (var numbers in Enumerable.Range(2, 999).Chunk(100))
        {
            var edits = await Task.WhenAll(numbers.Select(number => client.PutAsync(edited, Requests.Text(TextOf(number)))));
            Assert.All(edits, edit => Assert.Equal(HttpStatusCode.OK, edit.StatusCode));
        }

        Assert.Equal(1000, (await client.GetJsonAsync(edited + "/revisions")).GetProperty("total").GetInt32());
        await client.GetJsonAsync("/api/v1/search?q=tide");

        foreach (var part in (string[])["?asOf=2999-01-01", "/text", "/sections", "/quotes"])
        {
            using var rows = new ReadRows(host.DatabasePath);
            await client.GetStringAsync(plain + part);
            var ofPlain = rows.Take();
            await client.GetStringAsync(edited + part);
            var ofEdited = rows.Take();

            Assert.NotEmpty(ofPlain);
            Assert.Equal(ofPlain, ofEdited);
            Assert.DoesNotContain(ofEdited, one => one.Statement.Contains("Revisions") || one.Statement.Contains("RevisionBodies"));
        }
    }

    private static string TextOf(int number) => $"The tide\n\nIt came {number} times.\n\n\"It comes {number} times,\" Ida Holm said.";
}
