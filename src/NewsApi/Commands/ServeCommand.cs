using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using NewsApi.Access;
using NewsApi.Data;
using NewsApi.Search.Index;

namespace NewsApi.Commands;

/// <summary>Runs the server until it is told to stop.</summary>
internal static class ServeCommand
{
    private static volatile bool _started;

    /// <summary>Prepares the database, listens, tells how to begin, and returns the exit code when the server stopped.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            var database = await PrepareAsync(app);
            await app.StartAsync();
            _started = true;
            await WriteBannerAsync(app, database);
        }
        catch (Exception failure) when (Explain(failure) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The host logs a failed start with its stack trace; <see cref="ServeAsync"/> says it in one line.</summary>
    public static void KeepStartFailuresShort(this ILoggingBuilder logging) =>
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => _started && level >= LogLevel.Information);

    private static async Task<string> PrepareAsync(WebApplication app)
    {
        var preparation = app.Services.GetRequiredService<StorePreparation>();
        await preparation.PrepareAsync(app.Lifetime.ApplicationStopping);
        app.Services.GetRequiredService<SearchLocation>().Prepare();
        return preparation.Name;
    }

    private static string? Explain(Exception failure) => failure switch
    {
        StartFailure or OptionsValidationException => failure.Message,
        SocketException => $"The server cannot listen: {failure.Message}",
        FormatException => $"The address to listen on is not valid: {failure.Message}",
        IOException { InnerException: AddressInUseException } => $"{failure.Message} Choose another with ASPNETCORE_URLS or --urls.",
        _ => null,
    };

    private static async Task WriteBannerAsync(WebApplication app, string database)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var first = (addresses.FirstOrDefault() ?? "").Replace("[::]", "localhost").Replace("0.0.0.0", "localhost");
        await Console.Out.WriteLineAsync(
            $"""

            NewsApi listens on {string.Join(", ", addresses)}
              Swagger UI  {first}/swagger
              Database    {database}
              Access      {app.Services.GetRequiredService<AccessSummary>().Text}
              Try         curl '{first}/api/v1/quotes?speaker=Putin'

            """);
    }
}
