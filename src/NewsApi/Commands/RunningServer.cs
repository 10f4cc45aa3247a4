using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Commands;

/// <summary>
/// Where the server of the configured database listens. It writes its address to a file beside the database, so that commands which
/// need its search index find it, whatever their own settings say.
/// </summary>
internal static class RunningServer
{
    /// <summary>Returns the address of a server that listens, as seen from this machine; null if it listens on sockets only.</summary>
    public static string? AddressOf(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return addresses.Select(HealthCheckCommand.FromHere).FirstOrDefault(IsAddress) is { } own
            ? own + app.Services.GetRequiredService<IOptions<HttpOptions>>().Value.PathBase
            : null;
    }

    /// <summary>Writes the address of a server that listens; without the file, commands need <c>--url</c>.</summary>
    public static async Task AnnounceAsync(WebApplication app)
    {
        if (AddressOf(app) is not { } own)
        {
            return;
        }

        var path = PathOf(app);
        try
        {
            await File.WriteAllTextAsync(path, own);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            app.Logger.LogWarning(failure, "The address of the server was not written to {Path}; commands need --url", path);
        }
    }

    /// <summary>Deletes the address of a server that ended, or was killed before this one started.</summary>
    public static void Withdraw(WebApplication app)
    {
        try
        {
            File.Delete(PathOf(app));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            app.Logger.LogWarning(failure, "The file {Path} with the address of the server was not deleted", PathOf(app));
        }
    }

    /// <summary>Returns the address of the server that runs; if it has written none, the configured one.</summary>
    public static async Task<Uri> FindAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var path = PathOf(app);
        var written = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : "";
        return new Uri(IsAddress(written) ? written : HealthCheckCommand.AddressOf(app.Configuration));
    }

    // Not that of a socket.
    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0;

    private static string PathOf(WebApplication app) => app.Services.GetRequiredService<StorePreparation>().AddressFile;
}
