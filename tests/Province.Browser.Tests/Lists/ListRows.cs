using Microsoft.AspNetCore.Identity;
using Province.App.Seed;
using Province.App.Tests;
using Province.Data.Security;
using Province.Domain.Audit;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;

namespace Province.Browser.Tests.Lists;

/// <summary>A tenant whose lists have a number of rows, each with the longest names that occur.</summary>
internal static class ListRows
{
    internal const string Enterprise = "中国石油天然气股份有限公司湖南销售分公司株洲市炎帝大道南侧加油站";
    private const string Person = "买买提艾力·阿卜杜热依木江·图尔荪尼亚孜";
    private const string Unit = "长株潭一体化示范区危险化学品和烟花爆竹安全监督管理科（行政审批科）";

    private static readonly DateOnly Since = new(2025, 12, 31);

    /// <returns>The user name of somebody who sees every list of the tenant.</returns>
    internal static async Task<string> FillAsync(ProvinceApp app, TenantId tenant, int rows)
    {
        var viewer = $"t{tenant}.viewer";
        var now = DateTimeOffset.UtcNow;
        await app.InAsync(tenant, async db =>
        {
            var account = NewAccount(tenant, viewer, "查看人");
            db.Users.Add(account);
            foreach (var role in new[] { Role.CityAdministrator, Role.Planner, Role.DisciplineOffice })
                db.Memberships.Add(new Membership(tenant, Guid.NewGuid(), account.Id, role, null, Since));
            for (var i = 0; i < rows; i++)
            {
                var at = now.AddMinutes(-i);
                var (colleague, code) = (NewAccount(tenant, $"t{tenant}.colleague.with.a.long.name.{i}", Person), $"D{i + 1000}");
                db.Users.Add(colleague);
                db.Units.Add(new Unit(tenant, code, Unit, UnitKind.Department));
                db.Memberships.Add(new Membership(tenant, Guid.NewGuid(), colleague.Id, Role.LegalReviewer, code, Since));
                db.ApiKeys.Add(new ApiKey(tenant, Guid.NewGuid(), colleague.Id, "全省安全生产执法统计月报自动汇总报送程序（试运行）", $"{i:x64}", new ApiKeyTerms(Person, at, DateOnly.FromDateTime(now.Date).AddDays(i % 3 == 0 ? -1 : 30))));
                db.AuditEntries.Add(new AuditEntry(tenant, Guid.CreateVersion7(at), at, new AuditActor(null, $"{Person}（密钥：全省安全生产执法统计月报自动汇总报送程序）"),
                    new AuditAct("ImportPlan", new AuditSubject("plan", "x", $"2026 年度计划第 {i} 版：{Enterprise}"), $"导入“{Enterprise}{Enterprise}.docx”，0 个错误，0 个提醒")));
                Exchange(db, tenant, i, at);
            }

            return await db.SaveChangesAsync();
        });
        return viewer;
    }

    private static void Exchange(Data.ProvinceDb db, TenantId tenant, int number, DateTimeOffset at)
    {
        var letter = new Letter("plan.filed", $"plan/{number}", $"报送 2026 年度监督检查计划（第 {number} 版）：{Enterprise}", "{}");
        var sent = new OutboxEnvelope(tenant, Guid.CreateVersion7(at), tenant.Province, letter, at);
        sent.MarkDelivered(at);
        db.Outbox.Add(sent);
        var received = new OutboxEnvelope(tenant.Province, Guid.CreateVersion7(at), tenant, letter, at);
        db.Inbox.Add(new InboxEnvelope(tenant, received, at));
    }

    private static Account NewAccount(TenantId tenant, string userName, string name)
    {
        var account = new Account
        {
            Id = Guid.NewGuid(), UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), DisplayName = name, HomeTenant = tenant,
            SecurityStamp = "x", ConcurrencyStamp = "x", LockoutEnabled = true,
        };
        if (userName.EndsWith("viewer", StringComparison.Ordinal))
            account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Seeder.DemoPassword);
        return account;
    }
}
