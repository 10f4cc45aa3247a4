using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsApi.Data;

/// <summary>Every stored time is UTC; a database that forgets the kind gets it back on reading.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
