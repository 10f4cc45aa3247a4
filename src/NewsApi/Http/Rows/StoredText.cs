using NewsApi.Data.Sqlite;

namespace NewsApi.Http.Rows;

/// <summary>
/// A text as it is stored, of which parts are found by their offsets in UTF-16. They are counted from the part before,
/// as parts come in text order.
/// </summary>
internal sealed class StoredText(SqliteStatement row, int column)
{
    private int _units;
    private int _bytes;

    public ReadOnlySpan<byte> Slice(int start, int end)
    {
        var text = row.GetUtf8(column);
        var first = PlaceOf(start, text);
        return text[first..PlaceOf(end, text)];
    }

    private int PlaceOf(int offset, ReadOnlySpan<byte> text)
    {
        if (offset < _units)
        {
            (_units, _bytes) = (0, 0);
        }

        while (_units < offset)
        {
            var rest = text.Slice(_bytes, Math.Min(offset - _units, text.Length - _bytes));
            var (units, bytes) = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF) switch
            {
                < 0 => (rest.Length, rest.Length),
                0 => LengthsOf(rest[0]),
                var ascii => (ascii, ascii),
            };
            (_units, _bytes) = (_units + units, _bytes + bytes);
        }

        return _bytes;
    }

    // Of the character that a byte begins.
    private static (int Units, int Bytes) LengthsOf(byte first) => first switch
    {
        >= 0xF0 => (2, 4),
        >= 0xE0 => (1, 3),
        _ => (1, 2),
    };
}
