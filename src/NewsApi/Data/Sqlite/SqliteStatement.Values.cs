using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsApi.Data.Sqlite;

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
