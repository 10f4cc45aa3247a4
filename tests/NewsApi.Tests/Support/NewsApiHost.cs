using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsApi.Tests.Support;

/// <summary>The real server in this process, on a database file of its own; without seeds unless asked for.</summary>
public class NewsApiHost : WebApplicationFactory<Program>
{
    private readonly TestFolder _folder = new();
    private readonly Dictionary<string, string> _settings;
    private TimeProvider? _clock;
    private IPAddress? _remote;

    // Open to requests without a key.
    private string _environment = "Development";

    public NewsApiHost()
        : this([])
    {
    }

    private protected NewsApiHost(Dictionary<string, string> settings) => _settings = settings;

    public string DatabasePath => _folder.PathOf("newsapi.db");

    /// <summary>A server with settings of its own, beside the defaults for tests.</summary>
    public static NewsApiHost With(params (string Name, string Value)[] settings) =>
        new(settings.ToDictionary(setting => setting.Name, setting => setting.Value));

    /// <summary>A server outside Development: writing needs a key.</summary>
    public static NewsApiHost InProduction(params (string Name, string Value)[] settings)
    {
        var host = With(settings);
        host._environment = "Production";
        return host;
    }

    /// <summary>A server whose requests come from the address of a proxy.</summary>
    public static NewsApiHost Behind(string proxy, params (string Name, string Value)[] settings)
    {
        var host = With(settings);
        host._remote = IPAddress.Parse(proxy);
        return host;
    }

    /// <summary>A server to which it is the time that <paramref name="clock"/> says.</summary>
    public static NewsApiHost At(TimeProvider clock, params (string Name, string Value)[] settings)
    {
        var host = With(settings);
        host._clock = clock;
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("ConnectionStrings:NewsApi", $"Data Source={DatabasePath}");
        builder.UseSetting("Seeds:Path", "");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        if (TestDatabase.IsPostgreSql)
        {
            UsePostgreSql(builder);
        }

        if (_clock is not null)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(_clock));
        }

        if (_remote is not null)
        {
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new RemoteAddress(_remote)));
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _folder.Dispose();
        }
    }

    private static void UsePostgreSql(IWebHostBuilder builder)
    {
        if (new SqliteConnectionStringBuilder(builder.GetSetting("ConnectionStrings:NewsApi")).DataSource is not { Length: > 0 } file)
        {
            return;
        }

        builder.UseSetting("Database:Provider", "PostgreSql");
        builder.UseSetting("ConnectionStrings:NewsApi", TestDatabase.Of(file));
        if (builder.GetSetting("Search:IndexPath") is null)
        {
            builder.UseSetting("Search:IndexPath", Path.Combine(Path.GetDirectoryName(file)!, "search"));
        }
    }

    private sealed class RemoteAddress(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = address;
                return rest(http);
            });
            next(app);
        };
    }
}
