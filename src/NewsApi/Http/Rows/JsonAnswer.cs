using System.Buffers.Text;
using NewsApi.Data;
using NewsApi.Http.Answers;

namespace NewsApi.Http.Rows;

/// <summary>JSON that is made of what <paramref name="reader"/> reads, without an object or a string between.</summary>
internal sealed class JsonAnswer(StoreReader reader, AnswerBuffer bytes)
{
    private const int LongestNumber = 32;

    public StoreReader Reader => reader;

    /// <summary>Whether it is longer than is held of an answer: the rest of it is missing then.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The text that the offsets of rows are in.</summary>
    public StoredText? Text { get; set; }

    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(bytes.GetSpan(json.Length));
        bytes.Advance(json.Length);
    }

    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, bytes.GetSpan(LongestNumber), out var length);
        bytes.Advance(length);
    }

    public void Number(double number)
    {
        Utf8Formatter.TryFormat(number, bytes.GetSpan(LongestNumber), out var length);
        bytes.Advance(length);
    }

    /// <summary>A string of this text.</summary>
    public void String(ReadOnlySpan<byte> utf8)
    {
        if (IsTooLong = IsTooLong || !bytes.Holds(utf8.Length))
        {
            return;
        }

        JsonText.Write(utf8, bytes);
    }

    /// <summary>Takes back all that was written.</summary>
    public void Withdraw() => bytes.SetLength(0);
}
