using System.Text.Encodings.Web;
using System.Text.Json;
using NewsApi.Http;

namespace NewsApi.Tests.Http;

public sealed class LongTextConverterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(100_001)]
    public void Write_Text_IsWhatTheSerializerWrites(int length)
    {
        var text = string.Concat(Enumerable.Repeat("😀é\"\n\u0001a", length / 6 + 1))[..length].TrimEnd('\ud83d');
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var expected = JsonSerializer.Serialize(text, options);
        options = new JsonSerializerOptions(options) { Converters = { new LongTextConverter() } };

        var json = JsonSerializer.Serialize(text, options);

        Assert.Equal(expected, json);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(json, options));
    }
}
