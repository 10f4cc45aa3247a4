using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
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
        DateTime time => BindText(at, time.ToString(TimeFormat, CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, at, bytes),
        long number => Native.sqlite3_bind_int64(_handle, at, number),
        int number => Native.sqlite3_bind_int64(_handle, at, number),
        _ => Native.sqlite3_bind_int64(_handle, at, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    });

    /// <summary>Gives the parameter of this name a value.</summary>
    public void Bind(string name, object? value) => Bind(raw.sqlite3_bind_parameter_index(_statement, name), value);

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

// The values of the row, by names that a row of any provider has.
internal sealed partial class SqliteStatement
{
    private const int Null = 5;

    public bool IsDBNull(int at) => Native.sqlite3_column_type(_handle, at) == Null;

    public long GetInt64(int at) => Native.sqlite3_column_int64(_handle, at);

    public int GetInt32(int at) => (int)Native.sqlite3_column_int64(_handle, at);

    public bool GetBoolean(int at) => Native.sqlite3_column_int64(_handle, at) != 0;

    public double GetDouble(int at) => Native.sqlite3_column_double(_handle, at);

    public string GetString(int at)
    {
        var text = Native.sqlite3_column_text(_handle, at);
        return text == 0 ? "" : Marshal.PtrToStringUTF8(text, Native.sqlite3_column_bytes(_handle, at));
    }

    public Guid GetGuid(int at) => Guid.Parse(GetString(at));

    public DateTime GetDateTime(int at)
    {
        var text = GetString(at).AsSpan();
        if (text.Length < 19 || text[10] != ' ')
        {
            return DateTime.Parse(text, CultureInfo.InvariantCulture);
        }

        var time = new DateTime(Number(text[..4]), Number(text[5..7]), Number(text[8..10]), Number(text[11..13]), Number(text[14..16]), Number(text[17..19]));
        var ticks = TimeSpan.TicksPerSecond;
        var fraction = 0L;
        for (var digit = 20; digit < text.Length; digit++)
        {
            ticks /= 10;
            fraction += (text[digit] - '0') * ticks;
        }

        return time.AddTicks(fraction);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    // The handle lives as long as the statement: it need not be counted at each call.
    private static class Native
    {
        /// <summary>Tells that SQLite is to make its own copy of what it is given.</summary>
        public const nint Copied = -1;

        private const string Library = "e_sqlite3";

        // These may wait for the disk, or copy much.
        [DllImport(Library)]
        public static extern int sqlite3_step(nint statement);

        [DllImport(Library)]
        public static extern int sqlite3_reset(nint statement);

        [DllImport(Library)]
        public static extern int sqlite3_bind_text(nint statement, int at, ref byte text, int length, nint destructor);

        // Each of these takes less time than the runtime's usual preparations for a call that may take long.
        [DllImport(Library), SuppressGCTransition]
        public static extern int sqlite3_bind_null(nint statement, int at);

        [DllImport(Library), SuppressGCTransition]
        public static extern int sqlite3_bind_int64(nint statement, int at, long value);

        [DllImport(Library), SuppressGCTransition]
        public static extern int sqlite3_bind_double(nint statement, int at, double value);

        [DllImport(Library), SuppressGCTransition]
        public static extern int sqlite3_column_type(nint statement, int at);

        [DllImport(Library), SuppressGCTransition]
        public static extern long sqlite3_column_int64(nint statement, int at);

        [DllImport(Library), SuppressGCTransition]
        public static extern double sqlite3_column_double(nint statement, int at);

        [DllImport(Library), SuppressGCTransition]
        public static extern nint sqlite3_column_text(nint statement, int at);

        [DllImport(Library), SuppressGCTransition]
        public static extern int sqlite3_column_bytes(nint statement, int at);
    }
}
