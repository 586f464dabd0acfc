using System.Collections.Concurrent;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>How far the imports of this process are, so that a page can ask while one runs. Nothing depends on it: on another node, or after a restart, it knows of none.</summary>
internal sealed class PoolProgress
{
    private readonly ConcurrentDictionary<(TenantId, Guid), Step> _running = new();

    /// <summary>Where an import is, or null when none runs.</summary>
    public Step? Of(TenantId tenant, Guid campaignId) => _running.TryGetValue((tenant, campaignId), out var step) ? step : null;

    /// <summary>Notes that an import runs; dispose what it returns when it ends.</summary>
    public Running Start(TenantId tenant, Guid campaignId, int rows) => new(this, (tenant, campaignId), rows);

    /// <param name="Rows">Rows of the list.</param>
    /// <param name="Checked">Rows that were read and checked.</param>
    /// <param name="Saved">Candidates that were written.</param>
    public sealed record Step(int Rows, int Checked, int Saved);

    internal sealed class Running : IProgress<int>, IDisposable
    {
        private readonly PoolProgress _all;
        private readonly (TenantId, Guid) _key;
        private Step _step;

        internal Running(PoolProgress all, (TenantId, Guid) key, int rows)
        {
            (_all, _key, _step) = (all, key, new Step(rows, 0, 0));
            _all._running[_key] = _step;
        }

        public void Report(int value) => Note(_step with { Checked = value });

        public void Saved(int candidates) => Note(_step with { Checked = _step.Rows, Saved = candidates });

        public void Dispose() => _all._running.TryRemove(_key, out _);

        private void Note(Step step) => _all._running[_key] = _step = step;
    }
}
