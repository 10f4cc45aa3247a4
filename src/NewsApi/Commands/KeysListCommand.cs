using System.CommandLine;
using System.Globalization;
using NewsApi.Access.Keys;
using NewsApi.Http;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>keys list</c>: prints the keys of the database, newest first, without their secrets.</summary>
internal sealed class KeysListCommand : Command
{
    public KeysListCommand()
        : base("list", "Lists the keys of the database, newest first, without their secrets; not those of the configuration.") =>
        Action = new ServiceAction((_, app, cancellationToken) => RunAsync(app, cancellationToken));

    private static async Task<int> RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await StoreCommand.PrepareAsync(app, create: false, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var keys = scope.ServiceProvider.GetRequiredService<KeyService>();
        await Console.Out.WriteLineAsync($"{"ID",6}  {"KEY",-10}  {"STATUS",-8}  {"SCOPES",-18}  {"EXPIRES",-11}  {"LAST USED",-11}  NAME");
        var page = new PageRequest { PageSize = PageRequest.MaxPageSize, Count = CountMode.None };
        while (true)
        {
            var slice = await keys.ListAsync(page, cancellationToken);
            foreach (var key in slice.Items)
            {
                await Console.Out.WriteLineAsync(Describe(key));
            }

            if (slice.Next is null)
            {
                return 0;
            }

            page = page with { After = slice.Next };
        }
    }

    private static string Describe(KeyResponse key)
    {
        var name = OneLine.Of(key.Sources.Count == 0 ? key.Name : $"{key.Name} ({string.Join(", ", key.Sources)})");
        return $"{key.Id,6}  {key.Hint,-10}  {Word(key.Status),-8}  {string.Join(',', key.Scopes),-18}  "
            + $"{Word(key.ExpiresAt),-11}  {Word(key.LastUsedAt),-11}  {name}";
    }

    private static string Word(KeyStatus status) => status.ToString().ToLowerInvariant();

    private static string Word(DateTime? time) => time is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "never";
}
