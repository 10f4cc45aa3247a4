using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();

        builder.Property(entry => entry.Actor).HasMaxLength(AuditEntry.ActorMaxLength);
        builder.Property(entry => entry.ActorId).HasMaxLength(AuditEntry.ActorMaxLength);
        builder.Property(entry => entry.Address).HasMaxLength(AuditEntry.AddressMaxLength);
        builder.Property(entry => entry.Action).HasMaxLength(AuditEntry.ActionMaxLength);
        builder.Property(entry => entry.Entity).HasMaxLength(AuditEntry.EntityMaxLength);
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.DetailMaxLength);
        builder.Property(entry => entry.TraceId).HasMaxLength(AuditEntry.TraceIdMaxLength);
        builder.Property(entry => entry.Hash).HasMaxLength(AuditEntry.HashLength).IsFixedLength();

        // Who changed this article?
        builder.HasIndex(entry => new { entry.Entity, entry.EntityId });
    }
}
