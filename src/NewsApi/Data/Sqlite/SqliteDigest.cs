using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>Counts and hashes the rows of every table: two databases with the same digests hold the same data.</summary>
internal static class SqliteDigest
{
    private const int RowsBetweenChecks = 1000;

    public static List<TableDigest> Read(SqliteConnection connection, CancellationToken cancellationToken) =>
        [.. SqliteFaults.TablesOf(connection).Select(table => Read(connection.Handle!, table, cancellationToken))];

    private static TableDigest Read(sqlite3 connection, string table, CancellationToken cancellationToken)
    {
        var sql = $"SELECT * FROM \"{table.Replace("\"", "\"\"")}\" ORDER BY rowid";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, sql, out var statement), connection);
        using var _ = statement;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var row = new ArrayBufferWriter<byte>();
        var (rows, code) = (0L, raw.sqlite3_step(statement));
        for (; code == raw.SQLITE_ROW; code = raw.sqlite3_step(statement))
        {
            AppendRow(statement, row);
            hash.AppendData(row.WrittenSpan);
            row.ResetWrittenCount();
            if (++rows % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        SqliteException.ThrowExceptionForRC(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code, connection);
        return new TableDigest(table, rows, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }

    // Each value with its type and length: neighbours cannot be taken for one another.
    private static void AppendRow(sqlite3_stmt statement, ArrayBufferWriter<byte> row)
    {
        for (var column = 0; column < raw.sqlite3_column_count(statement); column++)
        {
            var type = raw.sqlite3_column_type(statement, column);
            switch (type)
            {
                case raw.SQLITE_NULL:
                    AppendHead(row, type, 0);
                    break;
                case raw.SQLITE_INTEGER:
                    AppendHead(row, type, raw.sqlite3_column_int64(statement, column));
                    break;
                case raw.SQLITE_FLOAT:
                    AppendHead(row, type, BitConverter.DoubleToInt64Bits(raw.sqlite3_column_double(statement, column)));
                    break;
                default:
                    var bytes = raw.sqlite3_column_blob(statement, column);
                    AppendHead(row, type, bytes.Length);
                    row.Write(bytes);
                    break;
            }
        }
    }

    private static void AppendHead(ArrayBufferWriter<byte> row, int type, long value)
    {
        var head = row.GetSpan(9);
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], value);
        row.Advance(9);
    }
}
