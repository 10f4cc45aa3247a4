using System.Buffers;
using System.Data;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// A statement of SQLite, run without Microsoft.Data.Sqlite, which finds each parameter by comparing its name with those of all: with the
/// 130 parameters of four quotes, that took 6 % of the processor time of an import. Values are stored as the provider stores them.
/// </summary>
internal sealed class SqliteRowStatement : RowStatement
{
    private const string TimeFormat = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF";

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int _columns;

    public SqliteRowStatement(SqliteConnection connection, string sql, int columns)
    {
        (_database, _columns) = (connection.Handle!, columns);
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        connection.StateChange += (_, change) => DisposeIfClosed(change.CurrentState);
    }

    public override List<long> Run(int rows, Func<int, int, object?> valueAt)
    {
        for (var at = 0; at < rows * _columns; at++)
        {
            var (row, column) = Math.DivRem(at, _columns);
            Check(Bind(at + 1, valueAt(row, column)));
        }

        var keys = new List<long>();
        int code;
        while ((code = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
        {
            keys.Add(raw.sqlite3_column_int64(_statement, 0));
        }

        // Returns the code of the step once more. The statement does not keep the last text, which may be long.
        Check(raw.sqlite3_reset(_statement));
        Check(raw.sqlite3_clear_bindings(_statement));
        return keys;
    }

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        string text => BindText(index, text),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        int number => raw.sqlite3_bind_int64(_statement, index, number),
        bool isTrue => raw.sqlite3_bind_int64(_statement, index, isTrue ? 1 : 0),
        double number => raw.sqlite3_bind_double(_statement, index, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, index, bytes),
        DateTime time => BindText(index, time.ToString(TimeFormat, CultureInfo.InvariantCulture)),
        Guid id => BindText(index, id.ToString().ToUpperInvariant()),
        _ => throw new NotSupportedException($"Values of {value.GetType()} are not stored."),
    };

    private int BindText(int index, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var code = raw.sqlite3_bind_text(_statement, index, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return code;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);

    // A statement that is not finalized keeps the file open.
    private void DisposeIfClosed(ConnectionState state)
    {
        if (state == ConnectionState.Closed)
        {
            _statement.Dispose();
        }
    }
}
