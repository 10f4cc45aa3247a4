using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.HasKey(record => new { record.Key, record.Route, record.Principal });

        builder.Property(record => record.Principal).HasMaxLength(IdempotencyRecord.PrincipalMaxLength);
        builder.Property(record => record.Key).HasMaxLength(IdempotencyRecord.KeyMaxLength);
        builder.Property(record => record.Route).HasMaxLength(IdempotencyRecord.RouteMaxLength);
        builder.Property(record => record.RequestHash).HasMaxLength(IdempotencyRecord.HashLength).IsFixedLength();
        builder.Property(record => record.Collection).HasMaxLength(IdempotencyRecord.CollectionMaxLength);

        // The records to delete because of their age.
        builder.HasIndex(record => record.CreatedAt);
    }
}
