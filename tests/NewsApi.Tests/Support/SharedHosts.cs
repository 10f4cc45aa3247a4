namespace NewsApi.Tests.Support;

/// <summary>Servers on one database of PostgreSQL, each with a search index of its own.</summary>
public sealed class SharedHosts : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly List<NewsApiHost> _hosts = [];

    /// <summary>The file of the database, in whose place there may be one of PostgreSQL.</summary>
    internal string DatabaseFile => _folder.PathOf("shared.db");

    public string IndexOf(string name) => _folder.PathOf(name);

    /// <summary>Makes another server; it starts with its first client.</summary>
    public NewsApiHost Add(string name, params (string Name, string Value)[] settings)
    {
        var host = NewsApiHost.With(
        [
            ("ConnectionStrings:NewsApi", _folder.Sqlite("shared.db")),
            ("Search:IndexPath", IndexOf(name)),
            .. settings,
        ]);
        _hosts.Add(host);
        return host;
    }

    public void Dispose()
    {
        _hosts.ForEach(host => host.Dispose());
        _folder.Dispose();
    }
}
