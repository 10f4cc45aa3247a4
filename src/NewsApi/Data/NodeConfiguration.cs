using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class NodeConfiguration : IEntityTypeConfiguration<Node>
{
    public void Configure(EntityTypeBuilder<Node> builder)
    {
        builder.HasKey(node => node.Id);

        builder.Property(node => node.Id).HasMaxLength(Node.IdMaxLength);
        builder.Property(node => node.Version).HasMaxLength(Node.VersionMaxLength);
        builder.Property(node => node.Reason).HasMaxLength(Node.ReasonMaxLength);
    }
}

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.HasKey(lease => lease.Job);

        builder.Property(lease => lease.Job).HasMaxLength(JobLease.JobMaxLength);
        builder.Property(lease => lease.Owner).HasMaxLength(JobLease.OwnerMaxLength);
    }
}

internal sealed class NodeJobConfiguration : IEntityTypeConfiguration<NodeJob>
{
    public void Configure(EntityTypeBuilder<NodeJob> builder)
    {
        builder.HasKey(job => job.Id);

        builder.Property(job => job.Id).ValueGeneratedNever();
        builder.Property(job => job.Kind).HasMaxLength(NodeJob.NameMaxLength);
        builder.Property(job => job.Status).HasMaxLength(NodeJob.NameMaxLength);
        builder.Property(job => job.Error).HasMaxLength(NodeJob.ErrorMaxLength);
    }
}
