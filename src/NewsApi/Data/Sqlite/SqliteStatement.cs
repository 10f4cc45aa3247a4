using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// A prepared statement, read without the provider: of an article with its parts, the provider's own work for each
/// value was two thirds of reading it. Values are stored as the provider stores them.
/// </summary>
internal sealed partial class SqliteStatement : IDisposable
{
    private const string TimeFormat = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF";

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly nint _handle;
    private (DateTime Time, string? Text) _lastTime;

    public SqliteStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
        _handle = _statement.DangerousGetHandle();
    }

    /// <summary>The names of the columns, in order.</summary>
    public IEnumerable<string> Columns =>
        Enumerable.Range(0, raw.sqlite3_column_count(_statement)).Select(at => raw.sqlite3_column_name(_statement, at).utf8_to_string());

    /// <summary>Gives the parameter a value; the first is 1.</summary>
    public void Bind(int at, object? value) => Check(value switch
    {
        null or DBNull => Native.sqlite3_bind_null(_handle, at),
        string text => BindText(at, text),
        double number => Native.sqlite3_bind_double(_handle, at, number),
        DateTime time => BindText(at, TextOf(time)),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, at, bytes),
        long number => Native.sqlite3_bind_int64(_handle, at, number),
        int number => Native.sqlite3_bind_int64(_handle, at, number),
        _ => Native.sqlite3_bind_int64(_handle, at, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    });

    /// <summary>Gives the parameter a number.</summary>
    public void Bind(int at, long number) => Check(Native.sqlite3_bind_int64(_handle, at, number));

    /// <summary>Gives the parameter a number.</summary>
    public void Bind(int at, double number) => Check(Native.sqlite3_bind_double(_handle, at, number));

    /// <summary>Gives the parameter a text.</summary>
    public void Bind(int at, string text) => Check(BindText(at, text));

    /// <summary>Gives the parameter a time.</summary>
    public void Bind(int at, DateTime time) => Check(BindText(at, TextOf(time)));

    /// <summary>Gives the parameter NULL.</summary>
    public void BindNull(int at) => Check(Native.sqlite3_bind_null(_handle, at));

    /// <summary>Gives the parameter of this name a value.</summary>
    public void Bind(string name, object? value) => Bind(PlaceOf(name), value);

    /// <summary>The number of the parameter that has this name.</summary>
    public int PlaceOf(string name) => raw.sqlite3_bind_parameter_index(_statement, name);

    /// <summary>Goes to the next row; false when there is none.</summary>
    /// <exception cref="StoreBusyException">Another process recovers or closes the database; a reader waits for nothing else.</exception>
    public bool Step()
    {
        var code = Native.sqlite3_step(_handle);
        if (code == raw.SQLITE_BUSY)
        {
            throw new StoreBusyException("Another process holds the database.");
        }

        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    /// <summary>Makes it ready to be run again, and lets go of what it held of the database.</summary>
    public void Reset() => _ = Native.sqlite3_reset(_handle);

    public void Dispose() => _statement.Dispose();

    // Of one article all parts have the same few times.
    private string TextOf(DateTime time) =>
        _lastTime.Text is { } text && _lastTime.Time == time ? text : (_lastTime = (time, time.ToString(TimeFormat, CultureInfo.InvariantCulture))).Text!;

    // With its length: a text may have a NUL in it.
    private int BindText(int at, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Native.sqlite3_bind_text(_handle, at, ref bytes[0], Encoding.UTF8.GetBytes(text, bytes), Native.Copied);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
