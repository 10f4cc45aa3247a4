using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsApi.Imports;

/// <summary>Reads the lines of a stream, one at a time. A line that is too long is skipped and reported.</summary>
internal static class NdjsonReader
{
    private const int BufferLength = 64 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Returns the lines that are not blank, with their numbers.</summary>
    public static async IAsyncEnumerable<ImportItem> ReadAsync(
        Stream stream, long maxLength, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferLength];
        var line = new LineBuffer(maxLength);
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            for (var at = 0; at < count;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', at, count - at);
                line.Add(buffer.AsSpan(at, (end < 0 ? count : end) - at));
                at = end < 0 ? count : end + 1;
                if (end >= 0 && line.Take() is { } item)
                {
                    yield return item;
                }
            }
        }

        if (line.Take() is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The part of the current line that was read.</summary>
    private sealed class LineBuffer(long maxLength)
    {
        private ArrayBufferWriter<byte> _bytes = new();
        private long _number = 1;
        private long _length;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            _length += bytes.Length;
            if (_length <= maxLength)
            {
                _bytes.Write(bytes);
            }
        }

        /// <summary>Ends the line; null if it is blank.</summary>
        public ImportItem? Take()
        {
            var item = _length > maxLength ? TooLong() : Read();
            _number++;
            _length = 0;
            _bytes.ResetWrittenCount();
            return item;
        }

        private ImportItem? Read()
        {
            var bytes = _bytes.WrittenSpan;
            if (_number == 1 && bytes.StartsWith(ByteOrderMark))
            {
                bytes = bytes[ByteOrderMark.Length..];
            }

            return bytes.Trim(" \t\r"u8).IsEmpty ? null : new ImportItem(_number) { Content = bytes.ToArray() };
        }

        private ImportItem TooLong()
        {
            _bytes = new ArrayBufferWriter<byte>();
            return new ImportItem(_number)
            {
                Problem = LineProblem.Of(
                    StatusCodes.Status413PayloadTooLarge, $"The line has {_length} bytes; the limit is {maxLength}."),
            };
        }
    }
}
