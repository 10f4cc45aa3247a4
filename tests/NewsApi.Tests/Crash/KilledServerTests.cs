using System.Globalization;

namespace NewsApi.Tests.Crash;

/// <summary>
/// A real server is killed while sixteen writers write, again and again; after each restart everything is checked.
/// <c>CRASH_CYCLES=50 dotnet test tests/NewsApi.Tests --filter Crash</c> is the long form.
/// </summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Writers = 16;
    private const int LeastArticles = 60;

    private static readonly int Cycles = int.Parse(
        Environment.GetEnvironmentVariable("CRASH_CYCLES") ?? "3", CultureInfo.InvariantCulture);

    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    [Fact]
    public async Task Kill_WhileSixteenWrite_NothingConfirmedIsLostAndNothingIsHalf()
    {
        var written = new WrittenArticles();
        for (var cycle = 1; cycle <= Cycles; cycle++)
        {
            using (var server = await ServerProcess.StartAsync(_folder))
            {
                var writers = Enumerable.Range(0, Writers)
                    .Select(writer => written.WriteUntilItFailsAsync(server.Client, cycle, writer)).ToList();
                await written.WaitForArticlesAsync(LeastArticles * cycle);
                await server.KillAsync();
                await Task.WhenAll(writers);
            }

            using var restarted = await ServerProcess.StartAsync(_folder);
            await written.RepeatAsync(restarted.Client);
            await written.CheckAsync(restarted.Client);
            await StoreCheck.RunAsync(Path.Combine(_folder, ServerProcess.DatabaseName), restarted.Client);
            await restarted.KillAsync();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
