using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsApi.Access;
using NewsApi.Backups;
using NewsApi.Data;
using NewsApi.Search.Index;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>serve</c>: runs the server until it is stopped.</summary>
internal sealed partial class ServeCommand : Command
{
    private static volatile bool _started;

    public ServeCommand()
        : base("serve", "Runs the server. This is the default command.") =>
        Action = new ServiceAction((_, app, _) => ServeAsync(app));

    /// <summary>The host and EF Core log a failed start with its stack trace; the command says it in one line.</summary>
    public static void KeepStartFailuresShort(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => _started && level >= LogLevel.Information)
        .AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", level => _started && level >= LogLevel.Warning);

    private static async Task<int> ServeAsync(WebApplication app)
    {
        // Before the database is created: a server that cannot listen must leave nothing behind. The server of tests does not listen.
        if (IsKestrel(app.Services.GetRequiredService<IServer>()) && AddressProbe.Explain(app.Configuration) is { } reason)
        {
            throw new StartFailure(reason);
        }

        var database = await PrepareAsync(app);
        try
        {
            await ListenAsync(app);
            _started = true;
            await RunningServer.AnnounceAsync(app);
            await WriteBannerAsync(app, database);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return await EndAsync(app);
        }
        finally
        {
            RunningServer.Withdraw(app);
        }
    }

    // An exception means that the server was stopped during its start, or that a service exceeded the shutdown timeout.
    private static async Task<int> EndAsync(WebApplication app)
    {
        if (!_started)
        {
            await app.StopAsync();
            return 0;
        }

        await Console.Error.WriteLineAsync("The server was stopped before all requests were finished; every confirmed write is on disk.");
        return 1;
    }

    private static async Task<string> PrepareAsync(WebApplication app)
    {
        var preparation = app.Services.GetRequiredService<StorePreparation>();
        await preparation.PrepareAsync(app.Lifetime.ApplicationStopping);
        RunningServer.Withdraw(app);
        app.Services.GetRequiredService<SearchLocation>().Prepare();
        app.Services.GetRequiredService<BackupFolder>().Prepare();
        return preparation.Name;
    }

    private static async Task ListenAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception failure) when (ListenFailure.Explain(failure, app.Configuration) is { } reason)
        {
            // Background work has begun already.
            await app.StopAsync();
            throw new StartFailure(reason, failure);
        }
    }

    private static bool IsKestrel(IServer server) => server.GetType().Assembly == typeof(KestrelServer).Assembly;

    // Outside Development the output is for a log collector: each line is an entry of the log.
    private static async Task WriteBannerAsync(WebApplication app, string database)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (!app.Environment.IsDevelopment())
        {
            var access = app.Services.GetRequiredService<AccessSummary>().Text;
            LogStarted(app.Logger, string.Join(", ", addresses), ProductVersion.Current.Version, database, access);
            return;
        }

        var first = RunningServer.AddressOf(app);
        await Console.Out.WriteLineAsync(
            $"""

            NewsApi listens on {string.Join(", ", addresses)}
              Version     {ProductVersion.Current}
              Swagger UI  {first}/swagger
              Database    {database}
              Access      {app.Services.GetRequiredService<AccessSummary>().Text}
              Try         curl '{first}/api/v1/quotes?speaker=Putin'

            """);
    }

    [LoggerMessage(LogLevel.Information, "NewsApi listens on {Addresses}; version {Version}, database {Database}, access {Access}")]
    private static partial void LogStarted(ILogger logger, string addresses, string version, string database, string access);
}
