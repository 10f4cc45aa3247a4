using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsApi.Http;

/// <summary>
/// Writes a text that may have megabytes, in segments: as one string it takes 34 times its length in two buffers, which stay in the
/// pools of the runtime (100 MB for a million emoji, and three times that for a response with such a text).
/// </summary>
internal sealed class LongTextConverter : JsonConverter<string>
{
    private const int SegmentLength = 4 * 1024;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (value.Length <= SegmentLength)
        {
            writer.WriteStringValue(value);
            return;
        }

        for (var start = 0; start < value.Length; start += SegmentLength)
        {
            var end = Math.Min(start + SegmentLength, value.Length);
            writer.WriteStringValueSegment(value.AsSpan(start, end - start), isFinalSegment: end == value.Length);
        }
    }
}
