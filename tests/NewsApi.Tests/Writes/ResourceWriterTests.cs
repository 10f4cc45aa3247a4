using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Tests.Support;
using NewsApi.Writes;

namespace NewsApi.Tests.Writes;

/// <summary>Preconditions, records and the queue hold for every resource; here for speakers.</summary>
public sealed class ResourceWriterTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Change_PreconditionHolds_ChangesTheResourceAndStoresTheRecord()
    {
        var id = await SpeakerOfAsync("Hanna Berg");
        var record = new SeenRecord();

        var result = await RenameAsync(id, "Hanna Holm", RulesOf($"\"{id}-1\"") with { Record = record });

        Assert.Equal((WriteOutcome.Changed, $"\"{id}-2\""), (result!.Outcome, result.State!.Tag));
        Assert.Equal((false, result.State), Assert.Single(record.Seen));
        Assert.Equal("Hanna Holm", (await _client.GetJsonAsync($"/api/v1/speakers/{id}")).Get("name"));
    }

    [Fact]
    public async Task Change_PreconditionFails_ChangesNothing()
    {
        var id = await SpeakerOfAsync("Nils Vik");
        var record = new SeenRecord();

        var result = await RenameAsync(id, "Nils Holm", RulesOf($"\"{id}-7\"") with { Record = record });

        Assert.Equal((WriteOutcome.Stale, $"\"{id}-1\""), (result!.Outcome, result.State!.Tag));
        Assert.Empty(record.Seen);
        Assert.Equal("Nils Vik", (await _client.GetJsonAsync($"/api/v1/speakers/{id}")).Get("name"));
    }

    [Fact]
    public async Task Change_NoSuchResource_IsNull() =>
        Assert.Null(await RenameAsync(999_999, "Nobody", RulesOf("\"999999-1\"")));

    private static WriteRules RulesOf(string tag) => new(new Preconditions([new EntityTagHeaderValue(tag)], []), Principal.Anonymous);

    private async Task<long> SpeakerOfAsync(string name)
    {
        var article = await _client.CreateAsync($"\"The pier is open,\" {name} said.");
        return article.GetProperty("quotes")[0].GetProperty("speaker").Id();
    }

    private Task<WriteResult<Speaker>?> RenameAsync(long id, string name, WriteRules rules) =>
        host.Services.GetRequiredService<ResourceWriter>().ChangeAsync(
            new ResourceChange<Speaker>(
                (database, token) => database.Speakers.Where(speaker => speaker.Id == id)
                    .Select(speaker => new StoredState("speakers", speaker.Id, speaker.Version, 0, speaker.UpdatedAt))
                    .SingleOrDefaultAsync(token),
                async (database, present, token) =>
                {
                    var speaker = await database.Speakers.SingleAsync(one => one.Id == present.Id, token);
                    (speaker.Name, speaker.Version) = (name, speaker.Version + 1);
                    await database.SaveChangesAsync(token);
                    return new WriteResult<Speaker>(WriteOutcome.Changed, present with { Version = speaker.Version });
                }),
            rules,
            default);

    private sealed class SeenRecord : WriteRecord
    {
        public override Task CheckAsync(NewsDbContext database, CancellationToken cancellationToken) => Task.CompletedTask;

        public List<(bool IsNew, StoredState State)> Seen { get; } = [];

        public override Task StoreAsync(NewsDbContext database, bool isNew, StoredState state, CancellationToken cancellationToken)
        {
            Seen.Add((isNew, state));
            return Task.CompletedTask;
        }
    }
}
