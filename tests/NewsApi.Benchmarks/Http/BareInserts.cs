using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// The limit for writing: rows of articles that are stored already, copied by prepared statements in a loop into tables
/// with the same indexes and triggers. Nothing is parsed, looked up, sent back or indexed.
/// </summary>
internal sealed class BareInserts : IDisposable
{
    private static readonly string[] NameTables = ["Outlets", "Speakers", "SpeakerAliases"];

    private readonly string _path;
    private readonly List<string> _schema;
    private readonly List<(string Table, List<object[]> Rows)> _names;
    private readonly List<(string Table, ILookup<long, object[]> Rows)> _tables;
    private readonly List<long> _articles;
    private readonly List<SqliteCommand> _inserts = [];
    private SqliteConnection _target;
    private int _next;

    public BareInserts(string source, string target, int count)
    {
        _path = target;
        using var from = Open(source);
        _schema = [.. Read(from, """
            SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
            ORDER BY type = 'trigger', type = 'index'
            """).Select(row => (string)row[0])];
        _names = [.. NameTables.Select(table => (table, Read(from, $"SELECT * FROM {table}")))];
        _articles = [.. Read(from, $"SELECT Id FROM Articles ORDER BY Id LIMIT {count}").Select(row => (long)row[0])];
        _tables = [.. TablesOfArticles(from).Select(table => (table.Name, Read(
            from, $"SELECT {table.Key}, * FROM {table.Name} WHERE {table.Key} <= {_articles[^1]}")
                .ToLookup(row => (long)row[0], row => row[1..])))];
        _target = Begin();
    }

    /// <summary>Articles a second, so many in a transaction, until the time is over or all are stored.</summary>
    public double Measure(int group, TimeSpan duration)
    {
        if (_next > _articles.Count / 2)
        {
            _target.Dispose();
            _target = Begin();
        }

        var (started, count) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            if (_next + group > _articles.Count)
            {
                return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
            }

            Execute(_target, "BEGIN IMMEDIATE");
            for (var end = _next + group; _next < end; _next++, count++)
            {
                Insert(_articles[_next]);
            }

            Execute(_target, "COMMIT");
        }

        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public void Dispose() => _target.Dispose();

    private SqliteConnection Begin()
    {
        File.Delete(_path);
        var target = Open(_path);
        Execute(target, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000; PRAGMA foreign_keys=ON");
        _schema.ForEach(sql => Execute(target, sql));
        Execute(target, "BEGIN");
        foreach (var (table, rows) in _names.Where(table => table.Rows.Count > 0))
        {
            using var insert = MakeInsert(target, table, rows[0].Length);
            rows.ForEach(row => Insert(insert, row));
        }

        Execute(target, "COMMIT");
        _inserts.ForEach(insert => insert.Dispose());
        _inserts.Clear();
        _inserts.AddRange(_tables.Select(table => MakeInsert(target, table.Table, table.Rows.FirstOrDefault()?.First().Length ?? 0)));
        _next = 0;
        return target;
    }

    private void Insert(long article)
    {
        for (var at = 0; at < _tables.Count; at++)
        {
            foreach (var row in _tables[at].Rows[article])
            {
                Insert(_inserts[at], row);
            }
        }
    }

    private static void Insert(SqliteCommand insert, object[] row)
    {
        for (var at = 0; at < row.Length; at++)
        {
            insert.Parameters[at].Value = row[at];
        }

        insert.ExecuteNonQuery();
    }

    // Parents before children.
    private static List<(string Name, string Key)> TablesOfArticles(SqliteConnection from) =>
    [
        ("Articles", "Id"),
        .. Read(from, """
            SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'ArticleId'
            WHERE m.type = 'table' AND m.name <> 'Changes' ORDER BY m.name = 'Quotes'
            """).Select(row => ((string)row[0], "ArticleId")),
    ];

    private static SqliteCommand MakeInsert(SqliteConnection target, string table, int columns)
    {
        var insert = target.CreateCommand();
        insert.CommandText = columns == 0 ? "SELECT 1"
            : $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(at => $"@p{at}"))})";
        for (var at = 0; at < columns; at++)
        {
            insert.Parameters.Add(new SqliteParameter($"@p{at}", DBNull.Value));
        }

        insert.Prepare();
        return insert;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<object[]> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
