using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Search.Index;

namespace NewsApi.Commands;

/// <summary>
/// The server for one command: a command does what the API does, with the same code. It listens on a socket that only this user can
/// open, and runs beside another server, too. It has no background work but writing and, if needed, the search index.
/// </summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsapi-");
    private readonly List<IHostedService> _services = [];
    private IServer? _server;

    private string Socket => Path.Combine(_folder.FullName, "socket");

    public static async Task<LocalServer> StartAsync(WebApplication app, StoreUse use, CancellationToken cancellationToken)
    {
        await PrepareAsync(app, use, cancellationToken);
        var local = new LocalServer();
        try
        {
            await local.StartServicesAsync(app, use, cancellationToken);
            await local.ListenAsync(app, cancellationToken);
            return local;
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }
    }

    public HttpClient CreateClient() => new(new SocketsHttpHandler { ConnectCallback = ConnectAsync })
    {
        BaseAddress = new Uri("http://localhost/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync(CancellationToken.None);
        }

        foreach (var service in _services)
        {
            await service.StopAsync(CancellationToken.None);
        }

        _folder.Delete(recursive: true);
    }

    private static async Task PrepareAsync(WebApplication app, StoreUse use, CancellationToken cancellationToken)
    {
        await StoreCommand.PrepareAsync(app, create: use == StoreUse.Write, cancellationToken);
        if (use == StoreUse.Search)
        {
            // Until the process ends, no other server uses the database and its index.
            await app.Services.GetRequiredService<StorePreparation>().PrepareAsync(cancellationToken);
            app.Services.GetRequiredService<SearchLocation>().Prepare();
        }
    }

    private async Task StartServicesAsync(WebApplication app, StoreUse use, CancellationToken cancellationToken)
    {
        var services = app.Services.GetServices<IHostedService>()
            .Where(service => service is WriteQueue || (use == StoreUse.Search && service is IndexFollower));
        foreach (var service in services)
        {
            await service.StartAsync(cancellationToken);
            _services.Insert(0, service);
        }
    }

    private async Task ListenAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var kestrel = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;
        kestrel.ConfigurationLoader = null;
        kestrel.ListenUnixSocket(Socket);
        app.UseEndpoints(_ => { });
        var application = new LocalApplication(
            ((IApplicationBuilder)app).Build(),
            app.Services.GetRequiredService<IServiceScopeFactory>(),
            StoreCommand.Operator);
        _server = app.Services.GetRequiredService<IServer>();
        await _server.StartAsync(application, cancellationToken);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Runs the pipeline of the server for requests of the operator.</summary>
    private sealed class LocalApplication(RequestDelegate pipeline, IServiceScopeFactory scopes, ClaimsPrincipal caller)
        : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) =>
            new DefaultHttpContext(contextFeatures) { ServiceScopeFactory = scopes, User = caller };

        public Task ProcessRequestAsync(HttpContext context) => pipeline(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
