using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NewsApi.Benchmarks.Search;

/// <summary>The peer: the same corpus in a plain FTS5 table, with tables for filters and facets, in a database of its own.</summary>
internal sealed class PlainFts5 : IDisposable
{
    private const string Tables =
        """
        DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS texts; DROP TABLE IF EXISTS articles;
        DROP TABLE IF EXISTS tags; DROP TABLE IF EXISTS speakers;
        PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000;
        CREATE VIRTUAL TABLE texts USING fts5(headline, body, tokenize='porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE words USING fts5vocab(texts, row);
        CREATE TABLE articles(id INTEGER PRIMARY KEY, source TEXT, month TEXT);
        CREATE TABLE tags(id INTEGER, tag TEXT, PRIMARY KEY(id, tag)) WITHOUT ROWID;
        CREATE TABLE speakers(id INTEGER, speaker INTEGER, PRIMARY KEY(id, speaker)) WITHOUT ROWID;
        """;

    private const string Fill =
        """
        BEGIN;
        INSERT INTO texts(rowid, headline, body)
            SELECT a.Id, a.Headline, t.Text FROM news.Articles a JOIN news.ArticleTexts t ON t.ArticleId = a.Id ORDER BY a.Id;
        INSERT INTO articles SELECT Id, Source, substr(ListedAt, 1, 7) FROM news.Articles;
        INSERT INTO tags SELECT ArticleId, TagKey FROM news.ArticleTags;
        INSERT INTO speakers SELECT DISTINCT ArticleId, SpeakerId FROM news.Quotes WHERE SpeakerId IS NOT NULL;
        COMMIT;
        """;

    private readonly SqliteConnection _connection;

    public PlainFts5(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
    }

    /// <summary>Whether the tables were filled to the end.</summary>
    public bool IsBuilt => Scalar("SELECT 1 FROM sqlite_schema WHERE name = 'speakers'") is not null
        && Scalar("SELECT 1 FROM speakers LIMIT 1") is not null;

    /// <summary>Fills the tables from the server's database and returns the time.</summary>
    public TimeSpan Build(string database)
    {
        Execute(Tables);
        Execute($"ATTACH '{database}' AS news");
        var started = Stopwatch.GetTimestamp();
        Execute(Fill);
        var took = Stopwatch.GetElapsedTime(started);
        Execute("DETACH news");
        return took;
    }

    public void Find(string match)
    {
        Run("SELECT rowid, rank FROM texts WHERE texts MATCH $0 ORDER BY rank LIMIT 20", match);
        Run("SELECT count(*) FROM texts WHERE texts MATCH $0", match);
    }

    public void FindWithSnippets(string match)
    {
        Run("SELECT rowid, rank, snippet(texts, -1, '[', ']', '…', 24) FROM texts WHERE texts MATCH $0 ORDER BY rank LIMIT 20", match);
        Run("SELECT count(*) FROM texts WHERE texts MATCH $0", match);
    }

    public void FindWithFacets(string match, string source)
    {
        const string From = "FROM texts JOIN articles a ON a.id = texts.rowid";
        const string Where = "WHERE texts MATCH $0 AND a.source = $1";
        Run($"SELECT texts.rowid, rank, snippet(texts, -1, '[', ']', '…', 24) {From} {Where} ORDER BY rank LIMIT 20", match, source);
        Run($"SELECT count(*) {From} {Where}", match, source);

        // A selected facet does not narrow its own list.
        Run($"SELECT a.source, count(*) {From} WHERE texts MATCH $0 GROUP BY 1 ORDER BY 2 DESC LIMIT 10", match);
        Run($"SELECT a.month, count(*) {From} {Where} GROUP BY 1 ORDER BY 1 DESC LIMIT 10", match, source);
        Run($"SELECT t.tag, count(*) {From} JOIN tags t ON t.id = a.id {Where} GROUP BY 1 ORDER BY 2 DESC LIMIT 10", match, source);
        Run($"SELECT s.speaker, count(*) {From} JOIN speakers s ON s.id = a.id {Where} GROUP BY 1 ORDER BY 2 DESC LIMIT 10", match, source);
    }

    public void Complete(string prefix) => Run(
        "SELECT term, doc FROM words WHERE term >= $0 AND term < $1 ORDER BY doc DESC LIMIT 10", prefix, prefix + "\uFFFD");

    public void Dispose() => _connection.Dispose();

    private void Run(string sql, params string[] values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters.AddWithValue($"${at}", values[at]);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            reader.GetValue(0);
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
